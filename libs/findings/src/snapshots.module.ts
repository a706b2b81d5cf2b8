import { Module } from '@nestjs/common';
import { SnapshotMaker } from './snapshot-maker.js';
import { SnapshotTending } from './snapshot-tending.js';
import { SnapshotsService } from './snapshots.service.js';
import { ThemesService } from './themes.service.js';

const services = [ThemesService, SnapshotsService, SnapshotMaker, SnapshotTending];

/** Figures of the committee: themes, snapshots, and the hiding of small cells. */
@Module({ providers: services, exports: services })
export class SnapshotsModule {}
