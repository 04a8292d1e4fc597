import type { ReactNode } from 'react';
import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarIntent,
} from '@fluentui/react-components';

interface NoticeProps {
  intent: MessageBarIntent;
  title?: string;
  text: string;
  /** Buttons. */
  children?: ReactNode;
}

/** A message in the page: an icon, a sentence, and what can be done about it. */
export function Notice({ intent, title, text, children }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>} {text}
      </MessageBarBody>
      {children !== undefined && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
