/** How long the page may need to show what came of something, in ms. */
const SETTLED_MS = 300;

/** Gives the focus to the view's heading where what had it is gone, so that the keyboard does not begin at the top again. */
export function keepFocus(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.querySelector('h1')?.focus();
  }, SETTLED_MS);
}
