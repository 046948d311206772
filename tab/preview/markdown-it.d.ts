/** What the preview needs of `markdown-it`, which brings no types. */
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(preset: 'zero', options: { readonly linkify: boolean });
    enable(rules: readonly string[]): this;
    render(text: string): string;
  }
}
