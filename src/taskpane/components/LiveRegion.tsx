import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says what happens to who can't see it. Always in the page, or its first message would not be heard. */
export function LiveRegion({ message }: { message: string }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.hidden}>
      {message}
    </div>
  );
}
