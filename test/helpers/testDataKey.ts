/** The key of every test's data. */
export const TEST_DATA_KEY = new Uint8Array(32).fill(7);
