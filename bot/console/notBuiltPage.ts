import { html } from '../pages/html.ts';

/** What stands in place of the console's page where nobody has built it; in English, for whoever runs the bot. */
export function notBuiltPage(): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>HUP console: not built yet</title>
</head>
<body>
<main>
<h1>This page is not built yet</h1>
<p>Run <code>npm run build</code> where the bot is installed (<code>npm run dev</code> does so by itself), then load this page again. The bot need not be restarted.</p>
</main>
</body>
</html>
`.text;
}
