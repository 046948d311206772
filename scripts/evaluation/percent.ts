/** A share (0 to 1) as tables show it: `12.3 %`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
