import { SiteLine } from '../../components/reading/site-line.tsx';
import { openNews } from '../../lib/platform/pages.ts';
import { mountReading } from '../shared/mount-reading.tsx';
import { createNews } from './news-state.ts';
import { createSiteLine } from './site-state.ts';

await mountReading('popup', (messages) => {
  const news = createNews();
  const siteLine = createSiteLine(messages);
  void news.begin();
  return {
    onNews: () => (news.unseen.value ? () => void openNews() : null),
    foot: () =>
      siteLine.view.value && (
        <SiteLine view={siteLine.view.value} onPress={() => void siteLine.press()} />
      ),
    // The line on the page in front is not what a popup is opened for.
    begin: () => void siteLine.begin(),
  };
});
