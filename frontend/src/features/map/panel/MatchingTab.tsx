import { Button, Group, Select, TagsInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { equal } from '#domain/equal.ts';
import type { AttributeCondition, Rule, RuleMatch, Touchpoint } from '#domain/journeyMap.ts';
import { useMap, usePerform } from '../context.tsx';
import { LiveMatches } from './LiveMatches.tsx';
import styles from './Panel.module.css';

const MATCHES: readonly RuleMatch[] = ['EQUALS', 'ONE_OF', 'PREFIX', 'REGEX'];

/** Which interactions feed this touchpoint, with a live count while the rule is typed. */
export function MatchingTab({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { t } = useTranslation();
  const { vocabulary } = useMap();
  const perform = usePerform();
  const kept: Rule = touchpoint.rule ?? {
    match: 'EQUALS',
    values: [touchpoint.name],
    channels: [],
    attributes: [],
  };
  const [draft, setDraft] = useState<Rule | null>(null);
  const rule = draft ?? kept;
  const change = (fields: Partial<Rule>) => setDraft({ ...rule, ...fields });
  const several = rule.match === 'ONE_OF';
  const valid =
    rule.values.some((it) => it !== '') && rule.attributes.every((it) => it.attribute && it.in.length > 0);
  const changed = !equal(rule, kept);
  return (
    <div className={styles.fields}>
      <Select
        label={t('rule.match')}
        data={MATCHES.map((it) => ({ value: it, label: t(`rule.${it}`) }))}
        value={rule.match}
        allowDeselect={false}
        onChange={(match) =>
          match &&
          change({
            match: match as RuleMatch,
            values: match === 'ONE_OF' ? rule.values : rule.values.slice(0, 1),
          })
        }
      />
      {several ? (
        <TagsInput
          label={t('rule.values')}
          data={vocabulary.names}
          value={[...rule.values]}
          maxTags={250}
          onChange={(values) => change({ values })}
        />
      ) : (
        <TextInput
          label={t('rule.value')}
          value={rule.values[0] ?? ''}
          onChange={(it) => change({ values: [it.currentTarget.value] })}
          styles={rule.match === 'REGEX' ? { input: { fontFamily: 'monospace' } } : {}}
        />
      )}
      <TagsInput
        label={t('rule.channels')}
        placeholder={rule.channels.length === 0 ? t('rule.anyChannel') : ''}
        data={vocabulary.channels}
        value={[...rule.channels]}
        onChange={(channels) => change({ channels })}
      />
      <Conditions rule={rule} onChange={(attributes) => change({ attributes })} />
      {valid && <LiveMatches touchpoint={touchpoint.id} rule={rule} />}
      <Group gap="xs">
        <Button
          size="xs"
          disabled={!changed || !valid}
          onClick={() => {
            perform([{ kind: 'changeTouchpoint', id: touchpoint.id, rule }]);
            setDraft(null);
          }}
        >
          {t('rule.save')}
        </Button>
        {changed && (
          <Button size="xs" variant="default" onClick={() => setDraft(null)}>
            {t('common.cancel')}
          </Button>
        )}
      </Group>
    </div>
  );
}

function Conditions({ rule, onChange }: { rule: Rule; onChange: (next: AttributeCondition[]) => void }) {
  const { t } = useTranslation();
  const { vocabulary } = useMap();
  const known = vocabulary.known?.attributes ?? [];
  const set = (at: number, next: AttributeCondition | null) =>
    onChange(rule.attributes.flatMap((it, index) => (index !== at ? [it] : next ? [next] : [])));
  return (
    <section className={styles.section}>
      <h3>{t('rule.attributes')}</h3>
      {rule.attributes.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place.
        <div key={at} className={styles.condition}>
          <Select
            size="xs"
            aria-label={t('filter.attribute')}
            placeholder={t('filter.chooseAttribute')}
            data={[...new Set([...known.map((it) => it.name), condition.attribute])].filter(Boolean)}
            value={condition.attribute || null}
            onChange={(attribute) => attribute && set(at, { attribute, in: [] })}
          />
          <TagsInput
            size="xs"
            aria-label={t('filter.values')}
            data={known.find((it) => it.name === condition.attribute)?.values.map((it) => it.name) ?? []}
            value={[...condition.in]}
            onChange={(values) => set(at, { ...condition, in: values })}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t('filter.remove')}
            onClick={() => set(at, null)}
          >
            <IconX size={14} aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={13} aria-hidden />}
        onClick={() => onChange([...rule.attributes, { attribute: '', in: [] }])}
      >
        {t('rule.addCondition')}
      </Button>
    </section>
  );
}
