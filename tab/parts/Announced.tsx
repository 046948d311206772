import { type ReactElement, useState } from 'react';

/** Words that nobody sees, read aloud when they change, but not what was there when the page opened. */
export function Announced({ words }: { readonly words: string }): ReactElement {
  const [first] = useState(words);
  return (
    <div
      role="status"
      style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
    >
      {words === first ? '' : words}
    </div>
  );
}
