import { useEffect, useState } from 'react';
import type { HostInfo } from '../../host/host';
import { toProblem, type Problem } from '../problem';
import type { PaneServices } from '../services';

/**
 * Connects once, when the pane opens.
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
    services.connect().then(
      (connected) => {
        if (!isOver) setInfo(connected);
      },
      (thrown: unknown) => {
        if (!isOver) onProblem(toProblem(thrown));
      },
    );
    return () => {
      isOver = true;
    };
  }, [services, onProblem]);
  return info;
}
