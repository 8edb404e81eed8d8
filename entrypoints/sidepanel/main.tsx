import { mountReading } from '../shared/mount-reading.tsx';

await mountReading('panel');
