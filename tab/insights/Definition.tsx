import { Button, Tooltip } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { useApp } from '../app/appContext.ts';

interface DefinitionProps {
  /** The last part of the definition's key. */
  readonly name: string;
  /** What the figure is called. */
  readonly figure: string;
}

/** What a figure counts: shown on hover, on focus and on a tap, and read out with the button. */
export function Definition({ name, figure }: DefinitionProps): ReactElement {
  const { say } = useApp();
  const [isShown, setShown] = useState(false);
  return (
    <Tooltip
      content={say(`insights.definition.${name}`)}
      relationship="description"
      withArrow
      visible={isShown}
      onVisibleChange={(_, { visible }) => setShown(visible)}
    >
      <Button
        appearance="subtle"
        size="small"
        icon={<InfoRegular />}
        aria-label={say('insights.whatIsCounted', { figure })}
        onClick={() => setShown(true)}
      />
    </Tooltip>
  );
}
