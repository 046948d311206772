/** Hands a file to the browser to be saved. The token goes in a header, so files are fetched first. */
export function offerFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
