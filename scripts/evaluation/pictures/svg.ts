/** Attributes of an element; numbers are rounded to a tenth, which is finer than anybody sees. */
type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element as text, around children that are elements already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeValue(value)}"`);
  const opened = `<${name}${written.join('')}`;
  return children.length === 0 ? `${opened}/>` : `${opened}>${children.join('')}</${name}>`;
}

/** An element with words in it: `text`, `title`. */
export const words = (name: 'text' | 'title', attributes: Attributes, text: string): string =>
  element(name, attributes, escaped(text));

/** A whole picture on white, so that it reads the same on light and dark pages; `title` is what it shows. */
export function picture(width: number, height: number, title: string, shapes: readonly string[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    ...{ width, height, role: 'img', 'font-family': 'system-ui, sans-serif', 'font-size': 12, fill: '#24292f' },
  };
  const ground = element('rect', { width, height, fill: '#ffffff' });
  return `${element('svg', attributes, ['', words('title', {}, title), ground, ...shapes, ''].join('\n'))}\n`;
}

const attributeValue = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : escaped(value);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
