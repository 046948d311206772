import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ConfigProblem, ConfigReader } from '../../bot/config/configReader.ts';
import type { Config } from '../../bot/config/configTypes.ts';
import { readSupport } from '../../bot/config/support.ts';
import { loadConfig, readEnvironment } from '../../bot/config.ts';
import { DEFAULT_ANNOUNCEMENT_SETTINGS } from '../../domain/announcements/announcementSettings.ts';

const EDITIONS = ['hup-2020-08', 'wdp-2025-10'];

const KEY = Buffer.alloc(32, 1).toString('base64');

const PRODUCTION = {
  ...{ MicrosoftAppType: 'SingleTenant', MicrosoftAppId: 'app', MicrosoftAppPassword: 'password' },
  MicrosoftAppTenantId: 'Tenant-1',
  DATABASE_URL: 'postgres://hup:secret@db.contoso.com/hup',
  PUBLIC_URL: 'https://hup.contoso.com/',
  SMTP_URL: 'smtps://hup:secret@mail.contoso.com',
  ELIGIBLE_DOMAINS: 'contoso.com, Fabrikam.co.uk',
  PROGRAM_EDITION: 'wdp-2025-10',
  DATA_KEY: KEY,
};

const LOOPBACK = 'http://127.0.0.1:5000';

const OVERRIDES = {
  ToChannelFromBotLoginUrl: `${LOOPBACK}/login`,
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: LOOPBACK,
  ToBotFromChannelOpenIdMetadataUrl: `${LOOPBACK}/metadata`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${LOOPBACK}/metadata`,
};

function configOf(env: Record<string, string | undefined>): Config {
  const loaded = loadConfig(env, EDITIONS);
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  return loaded.config;
}

function problemsOf(env: Record<string, string | undefined>): readonly ConfigProblem[] {
  const loaded = loadConfig(env, EDITIONS);
  return loaded.kind === 'problems' ? loaded.problems : [];
}

describe('configuration', () => {
  it('needs nothing but BOT_MODE=local to try the bot on one machine', () => {
    expect(configOf({ BOT_MODE: 'local' })).to.deep.equal({
      mode: 'local',
      server: { host: '127.0.0.1', port: 3978, publicUrl: 'http://localhost:3978', logLevel: 'info' },
      teams: {
        appId: '',
        appType: 'SingleTenant',
        tenantId: '',
        appPassword: '',
        allowedTenants: 'any',
        allowedServiceUrls: [],
        loopbackOnly: true,
        tokenEndpoint: undefined,
        overrides: undefined,
      },
      ...{ database: { kind: 'embedded' }, dataDir: '.data', dataKey: undefined },
      mail: {
        smtpUrl: undefined,
        from: 'no-reply@localhost',
        limits: { windowHours: 24, perPerson: 5, perAddress: 5, perOrganization: 500 },
        confirm: 'always',
      },
      organization: {
        name: 'Local trial',
        eligibleDomains: [],
        criterion: 'unknown',
        confirmedBy: undefined,
        confirmedOn: undefined,
      },
      contacts: { administrator: undefined, hr: undefined, it: undefined },
      edition: 'hup-2020-08',
      privacy: { retentionDays: 180, keepUnansweredQuestionsDays: 30 },
      console: { administrators: [], tokenKeysUrl: undefined, announcements: DEFAULT_ANNOUNCEMENT_SETTINGS },
      support: readSupport(new ConfigReader({})),
    });
  });

  it('reads a production environment', () => {
    const config = configOf(PRODUCTION);
    expect(config.mode).to.equal('production');
    expect(config.server).to.include({ host: '0.0.0.0', publicUrl: 'https://hup.contoso.com' });
    expect(config.teams).to.deep.include({ allowedTenants: ['tenant-1'], loopbackOnly: false });
    expect(config.database).to.deep.equal({ kind: 'server', url: PRODUCTION.DATABASE_URL });
    expect(config.dataKey).to.deep.equal(new Uint8Array(32).fill(1));
    expect(config.mail).to.deep.include({ smtpUrl: PRODUCTION.SMTP_URL, from: 'no-reply@contoso.com' });
    expect(config.organization).to.deep.include({
      name: 'contoso.com',
      eligibleDomains: ['contoso.com', 'fabrikam.co.uk'],
    });
    expect(config.edition).to.equal('wdp-2025-10');
  });

  it('lists everything that production lacks at once, each with a remedy', () => {
    const problems = problemsOf({});
    expect(problems.map(({ variable }) => variable)).to.have.members([
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
      'ALLOWED_TENANTS',
      'PUBLIC_URL',
      'DATABASE_URL',
      'SMTP_URL',
      'ELIGIBLE_DOMAINS',
      'PROGRAM_EDITION',
      'DATA_KEY',
    ]);
    for (const { remedy, problem } of problems) expect([remedy, problem]).to.not.include('');
  });

  it('takes a data key in base64url as well as in base64', () => {
    const key = Buffer.alloc(32, 255);
    for (const encoding of ['base64', 'base64url'] as const)
      expect(configOf({ ...PRODUCTION, DATA_KEY: key.toString(encoding) }).dataKey).to.deep.equal(new Uint8Array(key));
  });

  it('explains why the embedded database has to be allowed by name', () => {
    const [problem] = problemsOf({ ...PRODUCTION, DATABASE_URL: undefined });
    expect(problem?.problem).to.contain('fsync');
    expect(problem?.remedy).to.contain('ALLOW_EMBEDDED_DATABASE=true');
    const allowed = configOf({ ...PRODUCTION, DATABASE_URL: undefined, ALLOW_EMBEDDED_DATABASE: 'true' });
    expect(allowed.database).to.deep.equal({ kind: 'embedded' });
  });

  const refused: readonly [title: string, change: Record<string, string | undefined>, variable: string][] = [
    ['an unknown mode', { BOT_MODE: 'staging' }, 'BOT_MODE'],
    [
      'an unknown type, which the SDK would take for MultiTenant',
      { MicrosoftAppType: 'SingelTenant' },
      'MicrosoftAppType',
    ],
    [
      'a single tenant bot without tenant',
      { MicrosoftAppTenantId: undefined, ALLOWED_TENANTS: 'x' },
      'MicrosoftAppTenantId',
    ],
    ['a single tenant bot without password', { MicrosoftAppPassword: ' ' }, 'MicrosoftAppPassword'],
    ['a managed identity with a password', { MicrosoftAppType: 'UserAssignedMSI' }, 'MicrosoftAppPassword'],
    [
      'a multi-tenant bot that names no tenant',
      { MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: undefined },
      'ALLOWED_TENANTS',
    ],
    ['a port that is none', { PORT: '70000' }, 'PORT'],
    ['a port in words', { PORT: '80a' }, 'PORT'],
    ['plain http for mailed links', { PUBLIC_URL: 'http://hup.contoso.com' }, 'PUBLIC_URL'],
    ['a public address with a query', { PUBLIC_URL: 'https://hup.contoso.com/?a=1' }, 'PUBLIC_URL'],
    ['another kind of database', { DATABASE_URL: 'mysql://db.contoso.com' }, 'DATABASE_URL'],
    ['a mail server by name alone', { SMTP_URL: 'mail.contoso.com' }, 'SMTP_URL'],
    ['a sender with a second line', { MAIL_FROM: 'hup@contoso.com\nBcc: x@contoso.com' }, 'MAIL_FROM'],
    ['a sender that is no address', { MAIL_FROM: 'HUP' }, 'MAIL_FROM'],
    ['a short key', { DATA_KEY: Buffer.alloc(16).toString('base64') }, 'DATA_KEY'],
    ['a key in hexadecimal', { DATA_KEY: Buffer.alloc(32).toString('hex') }, 'DATA_KEY'],
    ['an unknown edition', { PROGRAM_EDITION: 'hup-1999' }, 'PROGRAM_EDITION'],
    ['a domain that is an address', { ELIGIBLE_DOMAINS: 'hr@contoso.com' }, 'ELIGIBLE_DOMAINS'],
    ['a domain with one part', { ELIGIBLE_DOMAINS: 'contoso' }, 'ELIGIBLE_DOMAINS'],
    ['a criterion that nobody confirmed', { ORGANIZATION_CRITERION: 'education' }, 'ORGANIZATION_CONFIRMED_BY'],
    ['an unknown criterion', { ORGANIZATION_CRITERION: 'large' }, 'ORGANIZATION_CRITERION'],
    ['a date that does not exist', { ORGANIZATION_CONFIRMED_ON: '2026-02-30' }, 'ORGANIZATION_CONFIRMED_ON'],
    ['no retention at all', { RETENTION_DAYS: '0' }, 'RETENTION_DAYS'],
    ['a limit of none', { MAIL_LIMIT_PER_PERSON: '0' }, 'MAIL_LIMIT_PER_PERSON'],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['a service url without encryption', { ALLOWED_SERVICE_URLS: 'http://teams.example' }, 'ALLOWED_SERVICE_URLS'],
    ['a service url that is none', { ALLOWED_SERVICE_URLS: 'smba.trafficmanager.net' }, 'ALLOWED_SERVICE_URLS'],
    ['a token endpoint elsewhere', { TOKEN_ENDPOINT: 'https://login.example/token' }, 'TOKEN_ENDPOINT'],
    ['an issuer elsewhere', { ...OVERRIDES, OAuthUrl: 'https://token.example' }, 'OAuthUrl'],
    ['a part of the override group', { ...OVERRIDES, OAuthUrl: undefined }, 'OAuthUrl'],
    ['a stray variable of the override group', { CallerId: 'urn:x' }, 'ToChannelFromBotLoginUrl'],
    ['local mode on all interfaces', { BOT_MODE: 'local', HOST: '0.0.0.0' }, 'HOST'],
    [
      'local mode with a connector elsewhere',
      { BOT_MODE: 'local', ALLOWED_SERVICE_URLS: 'https://teams.example' },
      'ALLOWED_SERVICE_URLS',
    ],
  ];
  for (const [title, change, variable] of refused) {
    it(`refuses ${title}`, () => {
      expect(problemsOf({ ...PRODUCTION, ...change }).map((problem) => problem.variable)).to.include(variable);
    });
  }

  it('never repeats a value, which may be a secret', () => {
    const wrong = Object.fromEntries(Object.keys(PRODUCTION).map((name) => [name, 'sesame']));
    const problems = problemsOf({ ...wrong, MicrosoftAppType: 'sesame', MAIL_FROM: 'sesame', PORT: 'sesame' });
    expect(problems.length).to.be.above(5);
    expect(JSON.stringify(problems)).to.not.contain('sesame');
  });

  const accepted: readonly [
    title: string,
    change: Record<string, string | undefined>,
    check: (config: Config) => unknown,
    expected: unknown,
  ][] = [
    [
      'a managed identity',
      { MicrosoftAppType: 'userassignedmsi', MicrosoftAppPassword: undefined },
      (c) => c.teams.appType,
      'UserAssignedMsi',
    ],
    ['several tenants', { ALLOWED_TENANTS: 'A, b' }, (c) => c.teams.allowedTenants, ['a', 'b']],
    [
      'an international domain',
      { ELIGIBLE_DOMAINS: 'bücher.example' },
      (c) => c.organization.eligibleDomains,
      ['xn--bcher-kva.example'],
    ],
    [
      'a sender with a name',
      { MAIL_FROM: 'HUP Assistant <hup@contoso.com>' },
      (c) => c.mail.from,
      'HUP Assistant <hup@contoso.com>',
    ],
    ['questions not kept', { KEEP_UNANSWERED_QUESTIONS_DAYS: '0' }, (c) => c.privacy.keepUnansweredQuestionsDays, 0],
    ['a free port', { PORT: '0' }, (c) => c.server.port, 0],
    [
      'http on this machine',
      { PUBLIC_URL: 'http://localhost:3978/hup/' },
      (c) => c.server.publicUrl,
      'http://localhost:3978/hup',
    ],
    ['the whole override group', OVERRIDES, (c) => c.teams.overrides, OVERRIDES],
    [
      'a token endpoint here',
      { TOKEN_ENDPOINT: `${LOOPBACK}/token` },
      (c) => c.teams.tokenEndpoint,
      `${LOOPBACK}/token`,
    ],
    [
      'a confirmed criterion',
      {
        ORGANIZATION_CRITERION: 'education',
        ORGANIZATION_CONFIRMED_BY: 'Procurement',
        ORGANIZATION_CONFIRMED_ON: '2026-11-02',
      },
      (c) => [c.organization.criterion, c.organization.confirmedBy, c.organization.confirmedOn],
      ['education', 'Procurement', '2026-11-02'],
    ],
    [
      'the criterion that Microsoft added by March 2022',
      { ORGANIZATION_CRITERION: 'usd-250000', ORGANIZATION_CONFIRMED_BY: 'Procurement' },
      (c) => c.organization.criterion,
      'usd-250000',
    ],
  ];
  for (const [title, change, check, expected] of accepted) {
    it(`accepts ${title}`, () => {
      expect(check(configOf({ ...PRODUCTION, ...change }))).to.deep.equal(expected);
    });
  }

  describe('.env', () => {
    let folder: string;

    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'hup-env-'));
    });

    after(() => rmSync(folder, { recursive: true }));

    it('completes the variables of the process and never replaces one', () => {
      const file = join(folder, '.env');
      writeFileSync(file, 'PORT=1\nHR_CONTACT="HR desk"\n# RETENTION_DAYS=9\n');
      expect(readEnvironment(file, { PORT: '2' })).to.deep.equal({ PORT: '2', HR_CONTACT: 'HR desk' });
    });

    it('need not be there', () => {
      expect(readEnvironment(join(folder, 'missing'), { PORT: '2' })).to.deep.equal({ PORT: '2' });
    });

    it('is explained in .env.example, variable by variable', () => {
      const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
      const explained = [...example.matchAll(/^#([A-Za-z_]+)=/gm)].map(([, name]) => name);
      const ofThePackage = ['WEBSITE_URL', 'PRIVACY_URL', 'TERMS_URL'];
      expect(explained).to.have.members([...variablesRead(), ...ofThePackage]);
    });
  });
});

/** Every variable that reading the configuration asks for. */
function variablesRead(): string[] {
  const asked = new Set<string>();
  for (const env of [{ ...PRODUCTION, ...OVERRIDES, DATABASE_URL: undefined }, { BOT_MODE: 'local' }]) {
    const watched = new Proxy<Record<string, string | undefined>>(env, {
      get: (target, name) => {
        asked.add(String(name));
        return target[String(name)];
      },
    });
    loadConfig(watched, EDITIONS);
  }
  return [...asked];
}
