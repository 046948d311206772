/** What the preview needs of `markdown-it`, which brings no types. */
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options: { readonly linkify: boolean });
    render(text: string): string;
  }
}
