import { Button, Checkbox, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { TouchpointFeedbackDocument, type TouchpointFeedbackQuery } from '#api/generated.ts';
import { useQuestion } from '#api/useQuestion.ts';
import type { Id } from '#domain/journeyMap.ts';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import { useFormat } from '#ui/useFormat.ts';
import styles from './Panel.module.css';

type Feedback = Extract<
  NonNullable<TouchpointFeedbackQuery['node']>,
  { feedback: unknown }
>['feedback']['edges'][number]['node'];

const PAGE = 20;
const MOST = 100;
const LOW: Readonly<Record<string, number>> = { CSAT: 2, NPS: 6, CES: 3 };

/** What customers said of a touchpoint, newest first. */
export function FeedbackTab({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { api } = useWorkspace();
  const [lowOnly, setLowOnly] = useState(false);
  const [commentedOnly, setCommentedOnly] = useState(true);
  const [shown, setShown] = useState(PAGE);
  const variables = { id, first: shown, lowOnly, commentedOnly };
  const { data, problem, asking, ask } = useQuestion(api, TouchpointFeedbackDocument, variables);
  const feedback = data?.node && 'feedback' in data.node ? data.node.feedback : null;
  return (
    <div className={styles.fields}>
      <div className={styles.flags}>
        <Checkbox
          size="xs"
          label={t('feedback.commented')}
          checked={commentedOnly}
          onChange={(change) => setCommentedOnly(change.currentTarget.checked)}
        />
        <Checkbox
          size="xs"
          label={t('feedback.low')}
          checked={lowOnly}
          onChange={(change) => setLowOnly(change.currentTarget.checked)}
        />
      </div>
      {problem !== null && <ProblemNote problem={problem} onRetry={ask} />}
      {feedback && (
        <p className={styles.small}>
          {t('feedback.count', { count: feedback.totalCount, n: format.number(feedback.totalCount) })}
        </p>
      )}
      <ul className={styles.voices}>
        {feedback?.edges.map(({ node }) => (
          <Voice key={node.id} feedback={node} />
        ))}
      </ul>
      {asking && <Loader role="status" size="sm" aria-label={t('shell.loading')} />}
      {feedback?.pageInfo.hasNextPage && shown < MOST && (
        <Button size="compact-sm" variant="default" onClick={() => setShown(Math.min(MOST, shown + PAGE))}>
          {t('feedback.more')}
        </Button>
      )}
    </div>
  );
}

function Voice({ feedback }: { readonly feedback: Feedback }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { metric, score, survey, comment, at, language } = feedback;
  const low = metric !== null && score !== null && score <= (LOW[metric] ?? Number.NEGATIVE_INFINITY);
  return (
    <li className={styles.voice} data-low={low || undefined}>
      {comment && <blockquote lang={language ?? undefined}>{t('feedback.quote', { comment })}</blockquote>}
      <p>
        {score !== null && (
          <b>
            {metric ?? survey?.name} {format.number(score)}
          </b>
        )}
        <time dateTime={at}>{format.date(at)}</time>
      </p>
    </li>
  );
}
