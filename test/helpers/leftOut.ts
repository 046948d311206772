/**
 * Decides about a suite whose tool is not on this machine. Says in plain words what is left out and returns false, so that the suite is not
 * registered; with CI=true nothing may be left out, and it throws.
 * @param missing why the tool is not there; undefined if it is
 */
export function canRun(suite: string, missing: string | undefined): boolean {
  if (missing === undefined) return true;
  if (process.env.CI === 'true')
    throw new Error(`With CI=true nothing is left out, but "${suite}" cannot run: ${missing}`);
  process.stdout.write(`Left out: ${suite}. ${missing}\n`);
  return false;
}
