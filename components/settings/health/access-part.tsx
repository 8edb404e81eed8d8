import { originReason, permissionReason } from '../../../lib/i18n/access-reason.ts';
import type { PageMessages } from '../../../lib/i18n/pages/en.ts';
import type { Installation } from '../../../lib/installation.ts';
import type { SourcesChoice } from '../../../lib/news/sources.ts';
import { Part } from '../frame.tsx';

interface AccessPartProps extends Pick<Installation, 'permissions' | 'origins'> {
  sources: SourcesChoice;
  messages: PageMessages;
}

/** Every permission that is held, and what it is for. */
export function AccessPart({ permissions, origins, sources, messages }: AccessPartProps) {
  const { healthPage: words } = messages.options;
  return (
    <Part id="access" title={words.access}>
      <dl class="reasons">
        {permissions.map((permission) => (
          <div key={permission} data-permission={permission}>
            <dt>{permission}</dt>
            <dd>{permissionReason(permission, messages) ?? words.permissionOther}</dd>
          </div>
        ))}
        {origins.map((origin) => (
          <div key={origin} data-origin={origin}>
            <dt>{origin}</dt>
            <dd>{originReason(origin, sources, messages)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
