export { inEachLocale } from '../../domain/people/inEachLocale.ts';
