import { expect } from 'chai';
import { runScript } from '../helpers/command.ts';
import { FIXTURE_CONTENT, withEditedContent } from '../helpers/fixtureContent.ts';

describe('npm run check:content', () => {
  it('says that sound content is sound, and ends with 0', async () => {
    expect(await runScript(['check:content', FIXTURE_CONTENT])).to.deep.include({
      status: 0,
      output: 'The content is sound.\n',
    });
  });

  it('prints one line for each defect, and ends with 1', async () => {
    const run = withEditedContent(
      'places.yaml',
      (text) => `${text}portugal: {}\n`,
      (folder) => runScript(['check:content', folder]),
    );
    expect(await run).to.deep.include({ status: 1 });
  });

  it('adds advice on one language where asked, which is no defect', async () => {
    const { status, output } = await runScript(['check:content', FIXTURE_CONTENT, '--advice', 'fr']);
    expect(status).to.equal(0);
    expect(output)
      .to.match(/^The content is sound\.\n\n# fr\n/)
      .and.not.contain('# en');
  });
});
