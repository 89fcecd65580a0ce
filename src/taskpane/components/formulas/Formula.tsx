import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { lineParts } from '../../view-model/function-cards';

const useStyles = makeStyles({
  formula: {
    display: 'block',
    padding: '3px 7px',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** A formula as it would be typed, to select and copy. */
export function Formula({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <code className={styles.formula}>
      {lineParts(text).map((part, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </code>
  );
}
