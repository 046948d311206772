import { expect } from 'chai';
import { isAllowedServiceUrl } from '../../bot/serviceUrls.ts';

const PRODUCTION = {
  loopbackOnly: false,
  allowedServiceUrls: ['https://gateway.contoso.com/teams', 'http://127.0.0.1:5000/'],
};
const LOCAL = { loopbackOnly: true, allowedServiceUrls: [] };

describe('service urls', () => {
  const production: readonly [url: string | undefined, allowed: boolean][] = [
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://SMBA.trafficmanager.net/amer/11111111-2222-3333-4444-555555555555/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
    ['https://smba.infra.gov.teams.microsoft.us/teams', true],
    ['https://api.botframework.com/', true],
    ['https://gateway.contoso.com/teams', true],
    ['https://gateway.contoso.com/teams/', true],
    ['https://gateway.contoso.com/teams/emea', true],
    ['http://127.0.0.1:5000/any/path', true],
    [undefined, false],
    ['', false],
    ['smba.trafficmanager.net', false],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net:8443/emea/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://evil-smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://user:password@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net/emea/?to=https://evil.example', false],
    ['https://evil.example/https://smba.trafficmanager.net/', false],
    ['https://evil.example\\@smba.trafficmanager.net/', false],
    ['https://botframework.com.evil.example/', false],
    ['https://evilbotframework.com/', false],
    ['https://smba.infra.teams.microsoft.com.evil.example/', false],
    ['https://teams.microsoft.com/', false],
    ['https://gateway.contoso.com/teams-not/', false],
    ['https://gateway.contoso.com/teams/../other/', false],
    ['https://gateway.contoso.com/teams/%2e%2e/other/', false],
    ['https://gateway.contoso.com/', false],
    ['http://gateway.contoso.com/teams', false],
    ['http://127.0.0.1:5001/', false],
    ['http://127.0.0.1:5000.evil.example/', false],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
  ];
  for (const [url, allowed] of production) {
    it(`${allowed ? 'accepts' : 'refuses'} ${url} in production`, () => {
      expect(isAllowedServiceUrl(url, PRODUCTION)).to.equal(allowed);
    });
  }

  const local: readonly [url: string, allowed: boolean][] = [
    ['http://localhost:56150/_connector', true],
    ['http://127.0.0.1:56150/', true],
    ['http://[::1]:56150/', true],
    ['https://smba.trafficmanager.net/emea/', false],
    ['http://localhost.evil.example/', false],
    ['http://127.0.0.1.evil.example/', false],
  ];
  for (const [url, allowed] of local) {
    it(`${allowed ? 'accepts' : 'refuses'} ${url} in local mode`, () => {
      expect(isAllowedServiceUrl(url, LOCAL)).to.equal(allowed);
    });
  }
});
