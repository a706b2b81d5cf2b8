import { AgendaItem } from './agenda-item.entity.js';
import { Attendance } from './attendance.entity.js';
import { HomeReview } from './home-review.entity.js';
import { MeetingDocument } from './meeting-document.entity.js';
import { Meeting } from './meeting.entity.js';
import { Minutes } from './minutes.entity.js';
import { RegionalIssueEvent } from './regional-issue-event.entity.js';
import { RegionalIssueSource } from './regional-issue-source.entity.js';
import { RegionalIssue } from './regional-issue.entity.js';
import { Seat } from './seat.entity.js';
import { StatementAnswer } from './statement-answer.entity.js';
import { Statement } from './statement.entity.js';
import { Summary } from './summary.entity.js';
import { Topic } from './topic.entity.js';
import { WordReading } from './word-reading.entity.js';
import { WrittenOpinion } from './written-opinion.entity.js';
import { Theme } from './theme.entity.js';
import { ThemeQuote } from './theme-quote.entity.js';
import { Snapshot } from './snapshot.entity.js';
import { SnapshotProof } from './snapshot-proof.entity.js';
import { SnapshotRaw } from './snapshot-raw.entity.js';
import { SnapshotFigure } from './snapshot-figure.entity.js';
import { SnapshotQuote } from './snapshot-quote.entity.js';

/** The tables of this room. */
export const findingEntities = [
  Meeting,
  Topic,
  AgendaItem,
  Seat,
  Attendance,
  MeetingDocument,
  Minutes,
  Statement,
  StatementAnswer,
  RegionalIssue,
  RegionalIssueSource,
  RegionalIssueEvent,
  WrittenOpinion,
  HomeReview,
  Theme,
  ThemeQuote,
  Snapshot,
  SnapshotProof,
  SnapshotRaw,
  SnapshotFigure,
  SnapshotQuote,
  Summary,
  WordReading,
];
