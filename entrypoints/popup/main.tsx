import { mountReading } from '../shared/mount-reading.tsx';

mountReading('popup');
