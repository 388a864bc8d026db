import { useTranslation } from 'react-i18next';
import type { Proportion } from '#domain/numbers.ts';
import { useFormat } from '#ui/useFormat.ts';
import styles from './Panel.module.css';

interface Props {
  readonly label: string;
  readonly share: Proportion | null;
}

/** A share with its denominator and interval, or why there is none. */
export function ShareLine({ label, share }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!share) return null;
  return (
    <div className={styles.line}>
      <span>{label}</span>
      <span className={styles.lineValue}>
        {share.value === null ? (
          <i>{share.reason ? t(`reason.${share.reason}`) : '–'}</i>
        ) : (
          <>
            <b>{format.percent(share.value)}</b>
            <small>
              {t('proportion.full', {
                n: format.number(share.numerator),
                total: format.number(share.denominator),
                low: format.percent(share.low ?? 0),
                high: format.percent(share.high ?? 0),
              })}
            </small>
          </>
        )}
      </span>
    </div>
  );
}
