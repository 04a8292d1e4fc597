import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';

interface PortionsProps<T> {
  items: readonly T[];
  /** How many come at a time. */
  step: number;
  /** Whether even one portion takes long to make. */
  isHeavy?: boolean;
  /** Class of the list. */
  className?: string;
  /** One item as a list item's content. */
  children: (item: T, index: number) => ReactNode;
  keyOf: (item: T, index: number) => string | number;
  /** Class of every item. */
  itemClass?: string;
  /** What the button for more says. */
  more: (shown: number, all: number) => string;
}

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

/** A list that may be long, in steps: a page can't show thousands of things at once without standing still. */
export function Portions<T>({
  items,
  step,
  isHeavy = false,
  className,
  itemClass,
  children,
  keyOf,
  more,
}: PortionsProps<T>) {
  const styles = useStyles();
  const [wanted, setWanted] = useState(step);
  // React makes what is deferred in slices, so that the page keeps listening.
  const shown = useDeferredValue(wanted, isHeavy ? 0 : step);
  const firstNew = useRef<HTMLLIElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // The button may be gone; who works by keyboard goes on at the first of the new ones.
    if (wasAsked.current && firstNew.current) {
      firstNew.current.focus();
      wasAsked.current = false;
    }
  }, [shown]);
  return (
    <>
      <ul className={className ?? styles.list}>
        {items.slice(0, shown).map((item, index) => {
          const isFirstNew = shown > step && index === shown - step;
          return (
            <li
              key={keyOf(item, index)}
              className={itemClass}
              {...(isFirstNew ? { ref: firstNew, tabIndex: -1 } : {})}
            >
              {children(item, index)}
            </li>
          );
        })}
      </ul>
      {shown > 0 && items.length > shown && (
        <div>
          <Button
            size="small"
            onClick={() => {
              wasAsked.current = true;
              setWanted(wanted + step);
            }}
          >
            {more(shown, items.length)}
          </Button>
        </div>
      )}
    </>
  );
}
