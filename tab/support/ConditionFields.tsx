import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import type { RouteRow } from './routeRows.ts';
import { topicsOf } from './topics.ts';

export interface RouteFieldsProps {
  readonly row: RouteRow;
  readonly onChange: (row: RouteRow) => void;
}

/** Which questions a route takes: all conditions that are given have to hold. */
export function ConditionFields({ row, onChange }: RouteFieldsProps): ReactElement {
  const { say, me, languageName } = useApp();
  const topics = topicsOf(me.entries, (group) => say(`support.route.topicGroup.${group}`));
  const [topic, market] = [row.topic ?? '', row.market ?? ''];
  return (
    <>
      <Field label={say('support.route.topic')}>
        <Select value={topic} onChange={(_, { value }) => onChange({ ...row, topic: value || undefined })}>
          <option value="">{say('support.route.anyTopic')}</option>
          {topic && !topics.some(({ id }) => id === topic) && (
            <option value={topic}>{say('support.route.goneTopic', { topic })}</option>
          )}
          {topics.map(({ id, question, hasMore }) => (
            <option key={id} value={id}>
              {hasMore ? say('support.route.topicAndBelow', { topic: question }) : question}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('support.route.language')}>
        <Select
          value={row.locale ?? ''}
          onChange={(_, { value }) => onChange({ ...row, locale: (value || undefined) as Locale | undefined })}
        >
          <option value="">{say('support.route.anyLanguage')}</option>
          {LOCALES.map((each) => (
            <option key={each} value={each}>
              {languageName(each)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('support.route.market')}>
        <Select value={market} onChange={(_, { value }) => onChange({ ...row, market: value || undefined })}>
          <option value="">{say('support.route.anyMarket')}</option>
          {me.markets.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
