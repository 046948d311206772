/** A text without the accents of Latin letters: "éligibilité" becomes "eligibilite". Kana keep their marks, which make other sounds of them. */
export const foldAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC');
