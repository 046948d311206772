const listed = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/**
 * ISO 3166-1 codes that are words in one of the nine languages, abbreviations of the trade, units, forms of companies, or names of
 * products: never read as a place, not even in capitals.
 */
export const CODES_THAT_ARE_WORDS = listed(
  'AD AG AI AL AM AN AR AS AT AU AZ BA BE BI BO BV BY CA CC CD CI CM CO CU CV DE DO EC EH ER ES ET FM FO GA GE GG GP HR ID IE IL IM IN IO',
  'IR IS IT JE JO KG KI KM LA LE LI LU MA MD ME MG ML MM MO MR MS MU MX MY NA NE NF NG NI NO NU OM PA PC PE PM PR PS QA RE SA SC SE SI SL SM SO',
  'SS ST SU TA TC TD TF TM TO TT TV UM VA VC VE VI VU YT',
);

/** Codes and short names that are no words in any of the languages: read in small letters, too. */
export const CODES_IN_ANY_CASE = listed('uk hk jp');

/** Names of places that are also ordinary words (`_` for a space): read as a place only with a capital that does not merely begin the text. */
export const NAMES_THAT_ARE_WORDS = listed(
  'reading tours male mobile bath cork split nation jersey turkey chad jordan georgia angers angles sens caen mons vienne valence nice',
  'phoenix van lens montreuil spa mans porto colonia ginebra goma bata beira praia fortaleza rio wenen riga corse mosca rom lima recife',
  'mali granada rosario constantine darwin reunion la_reunion riunione seul quito antigua chili limerick zahle ama la_paz la_plata le_mans gold_coast the_states las_palmas il_cairo',
);

/** Those that have a capital even as words, as every noun has in German, or that people are called: only right after a word such as "in". */
export const NAMES_THAT_ARE_NOUNS = listed(
  'essen bergen halle hagen zug leiden orange bar sale nancy maurice mauricio',
);

/** A name that is a word only in small letters ("si usa"): those need a word before them such as "in", or nothing around them. */
export const NAMES_THAT_ARE_VERBS = listed('usa');

/** Words that stand right before a place, in the nine languages, without accents. */
export const STANDS_BEFORE_PLACE = listed(
  'in from at near aus bei nach a de da di du en em uit te naar desde sur the den gli negli dagli nos dos aux',
);
