import { app, authentication } from '@microsoft/teams-js';
import { SignInError } from '../api/createCall.ts';
import { type Host, THEMES, type ThemeName } from './host.ts';

/** Teams answers within a moment; a frame of somebody else never does. */
const PATIENCE_MS = 8_000;

/** Joins the Teams client around the page; undefined where there is none. */
export async function joinTeams(): Promise<Host | undefined> {
  try {
    await withinTime(app.initialize());
    const context = await withinTime(app.getContext());
    await app.notifySuccess();
    followLink(context.page.subPageId);
    return {
      kind: 'teams',
      token: teamsToken,
      locale: context.app.locale,
      theme: themeName(context.app.theme),
      onTheme: (change) => app.registerOnThemeChangeHandler((theme) => change(themeName(theme))),
    };
  } catch {
    return undefined;
  }
}

/** A link of the bot's cards names a place of the console, which Teams hands on here; whoever comes without one stays where the address says. */
function followLink(place: string | undefined): void {
  if (place?.startsWith('#/') && location.hash === '') location.hash = place;
}

async function teamsToken(): Promise<string> {
  try {
    return await authentication.getAuthToken();
  } catch {
    throw new SignInError();
  }
}

function themeName(name: string): ThemeName {
  return THEMES.find((theme) => theme === name) ?? 'default';
}

function withinTime<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Teams does not answer')), PATIENCE_MS);
  });
  return Promise.race([promise, late]);
}
