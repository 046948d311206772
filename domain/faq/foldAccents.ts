/** A text without diacritics: "éligibilité" becomes "eligibilite". */
export const foldAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '');
