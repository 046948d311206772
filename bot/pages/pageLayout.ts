import { readersTag } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import { fontFamilies } from './fontFamilies.ts';
import { Html, html } from './html.ts';

/** One page. */
export interface Page {
  readonly title: string;
  readonly main: Html;
}

const STYLE = new Html(`
:root { color-scheme: light dark; --text: #242424; --quiet: #575757; --page: #f5f5f5; --sheet: #ffffff; --line: #c7c7c7; --accent: #464775; --on-accent: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f5f5f5; --quiet: #c8c8c8; --page: #1f1f1f; --sheet: #2b2b2b; --line: #616161; --accent: #b4b6f0; --on-accent: #1b1b33; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--page); color: var(--text); font: 1rem/1.5 sans-serif; overflow-wrap: anywhere; line-break: strict; }
header, main { max-width: 36rem; margin: 0 auto; }
header { padding: 0.5rem 0; color: var(--quiet); }
main { padding: 1rem 1.5rem 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 0.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.125rem; margin-top: 2rem; }
a { color: var(--accent); }
ul { padding: 0; list-style: none; }
li { padding: 0.75rem 0; border-top: 1px solid var(--line); }
li p { margin: 0.25rem 0; }
.address { font-size: 1.125rem; font-weight: 600; }
button { min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 1px solid transparent; border-radius: 0.25rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
a:focus-visible, button:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
`);

/**
 * A whole page around `main`: one inline style, no script, nothing loaded from elsewhere.
 * `styleNonce` is what the page's Content-Security-Policy allows the style by.
 */
export function pageLayout({ title, main }: Page, say: Say, styleNonce: string): string {
  return html`<!doctype html>
<html lang="${readersTag(say.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${title} – ${say('app.name')}</title>
<style nonce="${styleNonce}">${STYLE}body { font-family: ${fontFamilies(say.locale)}; }</style>
</head>
<body>
<header>${say('app.name')}</header>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.text;
}
