import type { Locale } from '../people/locale.ts';
import { EVIDENCE } from './languageConstants.ts';

/**
 * The characters of the national standards, as their encodings hold them: GB 2312 (simplified Chinese) and JIS X 0208 (Japanese). What
 * only one of them has is written in that language alone: 购 and 吗 in Chinese, 購, 駅 and 円 in Japanese; 日 and 本 are in both.
 */
const CHINESE = charactersOf('gbk', { leads: [0xb0, 0xf7], trails: [0xa1, 0xfe] });
const JAPANESE = charactersOf('shift_jis', { leads: [0x88, 0xea], trails: [0x40, 0xfc] });

/** How much the characters of a text speak for a language (0 or more, in nats). */
export function hanEvidence(characters: Iterable<string>, locale: Locale): number {
  const [own, other] = new Intl.Locale(locale).language === 'ja' ? [JAPANESE, CHINESE] : [CHINESE, JAPANESE];
  const telling = [...new Set(characters)].filter((character) => own.has(character) && !other.has(character));
  return telling.length * EVIDENCE.ownCharacter;
}

interface ByteRanges {
  readonly leads: readonly [number, number];
  readonly trails: readonly [number, number];
}

/** Every Han character that an encoding writes with two bytes in these ranges. */
function charactersOf(encoding: string, { leads, trails }: ByteRanges): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1)
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) bytes.push(lead, trail);
  return new Set(decoder.decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu));
}
