/** What the program's page does not state, and what changes: an answer points to the page instead. */
const PERCENTAGE =
  /\d\s?[%％]|\d\s?(per ?cent|pour ?cent|prozent|por ?ciento|por ?cento|per ?cento|procent|パーセント)|百分之/iu;
/** An amount of six digits is no price, but what an organization must have spent to qualify. */
const PRICE =
  /[$€£¥￥]\s?\d|(?<!\d{3}[.,\s]?\d\d)\d\s?([$€£¥￥円]|元(?!素)|美元|欧元|ドル|ユーロ|USD\b|EUR\b|(dollar[si]?|dólar(es)?|euros?)(?!\p{L}))/iu;

/** Whether an answer states a percentage. */
export const statesPercentage = (answer: string): boolean => PERCENTAGE.test(answer);

/** Whether an answer states a price. */
export const statesPrice = (answer: string): boolean => PRICE.test(answer);
