import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { LOCALES, readersTag } from '../../domain/people/locale.ts';
import { buildManifestPackage, translatableKeys } from '../../scripts/manifestPackage.ts';
import { runScript } from '../helpers/command.ts';
import { PROJECT_ROOT } from '../helpers/sourceTree.ts';

const SETTINGS = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  PUBLIC_URL: 'https://hup.contoso.com',
  ORGANIZATION_NAME: 'Contoso',
  WEBSITE_URL: 'https://contoso.com/hup',
  PRIVACY_URL: 'https://contoso.com/privacy',
  TERMS_URL: 'https://contoso.com/terms',
};

/** The tags that Teams has for the languages of the bot, without English, which stands in the manifest itself. */
const TRANSLATIONS = LOCALES.filter((locale) => locale !== 'en').map((locale) =>
  locale === 'zh-Hans' ? 'zh-cn' : readersTag(locale).toLowerCase(),
);
const fileOf = (tag: string): string => `${tag}.json`;

describe('the Teams app package', () => {
  async function filesOf(settings = SETTINGS): Promise<Record<string, Uint8Array>> {
    const built = await buildManifestPackage(settings, '1.2.3');
    expect(built).to.have.property('kind', 'built');
    return built.kind === 'built' ? unzipSync(built.zip) : {};
  }

  async function problemsOf(settings: Record<string, string | undefined>, version = '1.2.3'): Promise<string> {
    const built = await buildManifestPackage(settings, version);
    expect(built).to.have.property('kind', 'refused');
    return built.kind === 'refused' ? built.problems.join('\n') : '';
  }

  function json(files: Record<string, Uint8Array>, name: string): Record<string, unknown> {
    return JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as Record<string, unknown>;
  }

  it('holds manifest, translations and icons at its root, and nothing else', async () => {
    const always = ['color.png', 'manifest.json', 'outline.png'];
    expect(Object.keys(await filesOf()).sort()).to.deep.equal([...always, ...TRANSLATIONS.map(fileOf)].sort());
  });

  it('carries the settings of the installation', async () => {
    const manifest = json(await filesOf(), 'manifest.json');
    expect(manifest).to.include({ id: SETTINGS.MicrosoftAppId, version: '1.2.3', manifestVersion: '1.30' });
    expect(manifest).to.have.nested.property('bots[0].botId', SETTINGS.MicrosoftAppId);
    expect(manifest.validDomains).to.deep.equal(['hup.contoso.com']);
    expect(manifest.developer).to.deep.equal({
      name: 'Contoso',
      websiteUrl: SETTINGS.WEBSITE_URL,
      privacyUrl: SETTINGS.PRIVACY_URL,
      termsOfUseUrl: SETTINGS.TERMS_URL,
    });
  });

  it('opens the console in a tab, after the chat, and names the app for single sign-on', async () => {
    const { staticTabs, webApplicationInfo } = json(await filesOf(), 'manifest.json');
    const scopes = ['personal'];
    expect(staticTabs).to.deep.equal([
      { entityId: 'conversations', scopes },
      { entityId: 'console', name: 'Console', contentUrl: 'https://hup.contoso.com/tab/', scopes },
      { entityId: 'about', scopes },
    ]);
    const resource = `api://hup.contoso.com/${SETTINGS.MicrosoftAppId}`;
    expect(webApplicationInfo).to.deep.equal({ id: SETTINGS.MicrosoftAppId, resource });
  });

  it('leaves no placeholder, whatever the settings hold', async () => {
    const files = await filesOf({ ...SETTINGS, ORGANIZATION_NAME: 'A "quoted" $& company' });
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).to.not.include('${{');
    expect(json(files, 'manifest.json')).to.have.nested.property('developer.name', 'A "quoted" $& company');
  });

  it('is the same file each time', async () => {
    const [first, second] = await Promise.all([
      buildManifestPackage(SETTINGS, '1.2.3'),
      buildManifestPackage(SETTINGS, '1.2.3'),
    ]);
    expect(first).to.deep.equal(second);
  });

  it('names every setting that is missing, at once', async () => {
    const problems = await problemsOf({});
    for (const name of Object.keys(SETTINGS)) expect(problems).to.include(`${name}: `);
  });

  it('refuses settings that Teams would refuse', async () => {
    expect(await problemsOf({ ...SETTINGS, MicrosoftAppId: 'my-bot' })).to.match(/^MicrosoftAppId: .*GUID/);
    expect(await problemsOf({ ...SETTINGS, PUBLIC_URL: 'http://localhost:3978' })).to.match(/^PUBLIC_URL: .*https/);
    expect(await problemsOf({ ...SETTINGS, ORGANIZATION_NAME: 'x'.repeat(33) })).to.match(/^ORGANIZATION_NAME: .*32/);
    expect(await problemsOf({ ...SETTINGS, PRIVACY_URL: 'http://contoso.com' })).to.match(/^PRIVACY_URL: .*https/);
  });

  it("is checked against Microsoft's schema", async () => {
    expect(await problemsOf(SETTINGS, 'x'.repeat(257))).to.include('/version must NOT have more than 256 characters');
  });

  it('speaks every language of the bot, each under the tag that Teams has for it', async () => {
    const { localizationInfo } = json(await filesOf(), 'manifest.json');
    expect(localizationInfo).to.deep.equal({
      defaultLanguageTag: 'en',
      additionalLanguages: TRANSLATIONS.map((tag) => ({ languageTag: tag, file: fileOf(tag) })),
    });
  });

  for (const tag of TRANSLATIONS) {
    it(`translates every text, nothing that is not there, and leaves none in English (${tag})`, async () => {
      const files = await filesOf();
      const { $schema: _, ...texts } = json(files, fileOf(tag)) as Record<string, string>;
      expect(Object.keys(texts).sort()).to.deep.equal([...translatableKeys(json(files, 'manifest.json'))].sort());
      const english = Object.entries(texts).filter(
        ([key, text]) => property(json(files, 'manifest.json'), key) === text,
      );
      expect(english).to.deep.equal([['name.short', 'HUP Assistant']]);
    });
  }

  for (const tag of ['en', ...TRANSLATIONS]) {
    it(`keeps within what Teams shows of a command (${tag})`, async () => {
      const files = await filesOf();
      const keys = translatableKeys(json(files, 'manifest.json')).filter((key) => key.includes('.commands['));
      const textOf = (key: string): string =>
        tag === 'en' ? String(property(json(files, 'manifest.json'), key)) : String(json(files, fileOf(tag))[key]);
      const longest = (kind: string) =>
        Math.max(...keys.filter((key) => key.endsWith(`.${kind}`)).map((key) => textOf(key).length));
      expect(longest('title')).to.be.within(1, 32);
      expect(longest('description')).to.be.within(1, 128);
      expect(longest('prompt')).to.be.within(1, 4000);
    });
  }

  it('offers prompt starters and commands in each scope', async () => {
    const manifest = json(await filesOf(), 'manifest.json') as {
      bots: { commandLists: { scopes: string[]; commands: { type?: string }[] }[] }[];
    };
    const lists = manifest.bots.flatMap((bot) => bot.commandLists);
    expect(lists.flatMap((list) => list.scopes)).to.deep.equal(['personal', 'team', 'groupChat']);
    for (const { commands } of lists) {
      expect(commands.filter(({ type }) => type === 'prompt')).to.not.have.length(0);
      expect(commands.filter(({ type }) => type !== 'prompt')).to.not.have.length(0);
    }
  });

  it('is refused with all reasons by the command line', async () => {
    const { status, errors } = await runScript(['package:manifest'], '', { PUBLIC_URL: 'http://x' });
    expect(status).to.equal(1);
    expect(errors).to.include('MicrosoftAppId: ').and.to.include('PUBLIC_URL: ');
  });

  it('keeps a version that npm and Teams both read', () => {
    const { version } = JSON.parse(readFileSync(`${PROJECT_ROOT}/package.json`, 'utf8')) as { version: string };
    expect(version).to.match(/^\d+\.\d+\.\d+$/);
  });
});

/** What stands at `bots[0].scopes[1]` in a JSON value. */
function property(value: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
}
