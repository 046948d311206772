declare module 'markdown-it' {
  interface Token {
    readonly type: string;
    readonly tag: string;
    readonly children: Token[] | null;
    attrGet(name: string): string | null;
  }
  /** The part of markdown-it 14 that the tests use; it brings no types of its own. */
  export default class MarkdownIt {
    constructor(options: { readonly html: boolean; readonly breaks: boolean });
    validateLink: (address: string) => boolean;
    parse(text: string, environment: object): Token[];
  }
}
