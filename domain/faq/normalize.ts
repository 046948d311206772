const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const ADDRESS = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/g;
const URL = /\b(?:https?:\/\/|www\.)\S+/g;

/** The names of the program, old and new, in the languages of the content; people write them in full, in part, and without accents. */
const PROGRAM_NAMES =
  /(?:microsoft )?(?:home[ -]use[ -]program(?:me)?|workplace[ -]discount[ -]program(?:me)?|programme d'utilisation (?:à|a) (?:domicile|la maison)(?: (?:de )?microsoft)?)(?: \((?:hup|wdp)\))?/g;

/** A text in one form: NFKC, lower case, one apostrophe, the program's name as `hup`, e-mail addresses as `email`, web addresses as `url`. */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(PROGRAM_NAMES, ' hup ')
    .replace(ADDRESS, ' email ')
    .replace(URL, ' url ')
    .replace(/\s+/g, ' ')
    .trim();
}
