/**
 * Words by which a text sets a place aside, as they stand right before it (without accents, apostrophes as spaces):
 * "everywhere but not in Japan", "sauf au Japon".
 */
export const SETTING_ASIDE =
  /(?:^| )(?:not (?:in|from|to|for)|except(?:ing)?(?: for| in)?|excluding|excluded|excl|outside(?: of)?|apart from|other than|but not|no longer in|sauf|hormis|excepte|excluant|hors(?: de| du| d)?|(?:en )?dehors (?:de|du|des|d)|a part|autre que|pas (?:en|au|aux|a|dans|de|du|d)|plus (?:en|au|aux|a))(?: (?:the|le|la|les|l|en|au|aux|a))?$/;

/** Words between two places that continue a list. */
export const LIST_WORDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'nor',
  'et',
  'ou',
  'ni',
  'the',
  'le',
  'la',
  'les',
  'l',
  'au',
  'aux',
  'en',
  'a',
  'in',
]);

/** ISO 3166-1 codes that are words, abbreviations of the trade, or names of products: never read as a place, not even in capitals. */
export const CODES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  (
    'AD AI AM AN AS AT AU BA BE BI BY CA CC CD CV DE DO ET ES EN HR ID IE IL IM IN IS IT LA LE LI LU MA MD ME MS MY NA NE NI NO ' +
    'NU OM PA PC PM PS RE SA SC SE SI SM SO ST SU TA TC TO TV UM VA VC VI VU GE GP GA EC ER PR PE MU ML TM TD TF'
  ).split(' '),
);

/** Names of places that are also ordinary words: read as a place only with a capital that does not merely begin the text. */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  (
    'nice reading tours male mobile bath cork split orange essen nancy phoenix van bergen nation maurice jersey turkey chad jordan ' +
    'georgia lens angers sale angles sens bar lens montreuil caen mons spa vienne valence mans'
  ).split(' '),
);

/** Words that say no more than where somebody is (without accents): "I work in …", "et au …?". */
export const WHERE_WORDS: ReadonlySet<string> = new Set(
  (
    'i im m am we re are our us my me he she they is it this that work works working live lives living stay based located sit sitting ' +
    'in at from for of to the a an and or here now currently what about how s office branch team employee staff hi hello ' +
    'je j suis nous sommes on est c travaille travaillons habite habitons vis base basee bases situe situee en au aux dans depuis ' +
    'pour par le la les l d de du des et ou ici chez moi mon ma notre nos bureau equipe quid actuellement bonjour salut'
  ).split(' '),
);
