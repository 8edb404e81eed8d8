import type { Messages } from '../../lib/i18n/en.ts';
import { IconButton } from '../shared/icons.tsx';
import { Bar, type BarView } from './bar.tsx';
import { Pending } from './list-bar.tsx';
import { Pager } from './pager.tsx';
import type { ReadingActions } from './reading-actions.ts';
import type { ReadingView } from './reading-view.ts';
import { RefreshStatus } from './refresh-status.tsx';
import { panel, toList } from './to-list.ts';

interface FootProps {
  view: ReadingView;
  bar: BarView | null;
  actions: ReadingActions;
  messages: Messages;
  onHelp(): void;
}

/** The page's foot: what comes and goes stands here, where it moves nothing that is being read; and the pages. */
export function Foot({ view, bar, actions, messages, onHelp }: FootProps) {
  const { popup: words, reading } = messages;
  return (
    <footer>
      <RefreshStatus
        progress={view.progress}
        outcome={view.outcome}
        words={messages}
        onDismiss={toList(actions.dismissOutcome)}
      />
      <Pending
        list={view.list}
        words={reading}
        onShow={() => {
          actions.showNew();
          document.getElementById(panel)?.focus();
        }}
      />
      <Bar bar={bar} actions={actions} words={reading} />
      <div class="foot">
        <span class="quiet">{view.updated}</span>
        {view.keys && <IconButton shape="keys" label={reading.keysHint} onClick={onHelp} />}
        <Pager
          page={view.list.page}
          count={view.list.pages}
          words={words}
          onPage={actions.turnTo}
        />
      </div>
    </footer>
  );
}
