import { useEffect, useState } from 'react';
import type { HostInfo } from '../../host/host';
import { toProblem, type Problem } from '../problem';
import type { PaneServices } from '../services';

/**
 * Connects when the pane opens, and asks the host again when the user comes back to it: Excel doesn't say that its theme was changed.
 *
 * @param onProblem hears why it failed; has to stay the same function
 * @returns what is known of the host; `null` until it is connected, or when there is no workbook yet
 */
export function useConnection(
  services: PaneServices,
  onProblem: (problem: Problem) => void,
): HostInfo | null {
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => {
    let isOver = false;
    const ask = (onFailure: (thrown: unknown) => void): void => {
      services.connect().then(
        (connected) => {
          if (!isOver) setInfo(connected);
        },
        (thrown: unknown) => {
          if (!isOver) onFailure(thrown);
        },
      );
    };
    ask((thrown) => onProblem(toProblem(thrown)));
    // What was known still stands when Excel is too busy to answer.
    const onReturn = (): void => ask(() => undefined);
    window.addEventListener('focus', onReturn);
    return () => {
      isOver = true;
      window.removeEventListener('focus', onReturn);
    };
  }, [services, onProblem]);
  return info;
}
