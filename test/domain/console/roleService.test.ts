import { expect } from 'chai';
import type { AuditEntry } from '../../../domain/console/audit.ts';
import { RoleService } from '../../../domain/console/roleService.ts';
import type { Role } from '../../../domain/console/roles.ts';
import { NOW, person } from '../../helpers/announcementHouse.ts';

describe('The roles', () => {
  let given: Map<string, readonly Role[]>;
  let entries: AuditEntry[];
  let service: RoleService;
  const admin = person('ada');

  beforeEach(() => {
    given = new Map<string, readonly Role[]>([
      ['tenant-1/ada', ['administrator']],
      ['tenant-1/bob', ['author', 'approver']],
    ]);
    entries = [];
    service = new RoleService({
      roles: {
        rolesOf: async ({ tenantId, personId }) => new Set(given.get(`${tenantId}/${personId}`)),
        all: async () => [...given].map(([personId, roles]) => ({ personId, roles })),
        set: async ({ tenantId, personId }, roles, entry) => {
          given.set(`${tenantId}/${personId}`, roles);
          entries.push(entry);
          return 'saved';
        },
      },
      audit: { list: async () => entries.map((entry, number) => ({ ...entry, number })) },
      clock: () => NOW,
    });
  });

  it('are given by an administrator, and it is written down', async () => {
    expect(await service.set(admin, 'cleo', ['author', 'author', 'approver'])).to.equal('saved');
    expect(given.get('tenant-1/cleo')).to.deep.equal(['author', 'approver']);
    expect(entries).to.deep.equal([
      { at: NOW, actor: admin, action: 'role.set', subject: 'cleo', details: { author: 1, approver: 1 } },
    ]);
  });

  it('are neither given nor seen by anybody else, nor is the audit', async () => {
    for (const actor of [person('bob'), person('nobody'), person('ada', 'tenant-2')]) {
      expect(await service.set(actor, 'bob', ['administrator'])).to.equal('forbidden');
      expect(await service.all(actor)).to.equal('forbidden');
      expect(await service.audit(actor, 10)).to.equal('forbidden');
    }
    expect(entries).to.deep.equal([]);
  });

  it('and what was done are shown to an administrator', async () => {
    await service.set(admin, 'bob', []);
    expect(await service.all(admin)).to.have.length(2);
    expect(await service.audit(admin, 10, 5)).to.have.length(1);
  });

  it('are asked for anew on every call', async () => {
    await service.set(admin, 'ada', []);
    expect(await service.all(admin)).to.equal('forbidden');
  });
});
