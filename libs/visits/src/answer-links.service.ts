import { Inject, Injectable } from '@nestjs/common';
import { Attempts, hashToken, newToken } from '@furikaeri/access';
import { audit } from '@furikaeri/audit';
import {
  ENVIRONMENT,
  type Environment,
  newId,
  type PersonActor,
  type ReadTx,
  refused,
  system,
  type Tx,
  UnitOfWork,
} from '@furikaeri/core';
import { AnswerLink } from './answer-link.entity.js';
import type { DateAnswer } from './date-proposal.entity.js';
import { stateLabels } from './domain/visit.js';
import { say } from './messages.js';
import { lockVisit } from './moves.js';
import type { MemberPart } from './programme-member.entity.js';
import { asks, saved, type SchedulingAnswer } from './scheduling-answer.js';
import { type AnswersInput, warningsOn, writeAnswers } from './scheduling-answers.js';
import { OpenDates } from './scheduling-open-dates.js';
import type { Visit, VisitMethod } from './visit.entity.js';
import { mustStandOn } from './visits.access.js';

const ACTOR = 'visits.answerLink';
const DAYS = 30;

/** All that the link shows. */
export interface AnswerPage {
  officeName: string;
  visitors: { name: string; part: MemberPart }[];
  dates: {
    id: string;
    startsAt: Date;
    endsAt: Date;
    method: VisitMethod;
    answer: DateAnswer | null;
  }[];
}
export interface AnswerByLinkInput extends AnswersInput {
  token: string;
}
interface Found {
  visitId: string;
  municipalityId: string;
}

/** 回答用リンク: an office answers dates without signing in, while they are on offer. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: Attempts,
    private readonly dates: OpenDates,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** A new link, shown this once; earlier ones of the visit die. The token stands after `#`. */
  async makeAnswerLink(
    actor: PersonActor,
    visitId: string,
  ): Promise<{ url: string; expiresAt: Date }> {
    return this.work.run(actor, async (tx) => {
      const visit = await this.lock(tx, visitId);
      if (visit.state !== 'proposing') {
        const move = '回答用リンクをつくる';
        throw refused(say.notInThisState({ state: stateLabels[visit.state], move }));
      }
      const [token, expiresAt] = [newToken(), new Date(tx.now.getTime() + DAYS * 86_400_000)];
      await tx.manager.insert(AnswerLink, {
        id: newId(),
        municipalityId: visit.municipalityId,
        officeId: visit.officeId,
        visitId,
        tokenHash: hashToken(token),
        expiresAt,
        createdBy: actor.personId,
        createdAt: tx.now,
      });
      note(tx, 'answerLinkMade', visit);
      return { url: `${this.env.PUBLIC_URL.replace(/\/$/, '')}/answer#${token}`, expiresAt };
    });
  }

  async revokeAnswerLink(actor: PersonActor, visitId: string): Promise<void> {
    await this.work.run(actor, async (tx) =>
      note(tx, 'answerLinkRevoked', await this.lock(tx, visitId)),
    );
  }

  /** Throws REFUSED alike for links that never were, are over or were taken back. */
  async open(token: string, address: string): Promise<AnswerPage> {
    const { visitId, municipalityId } = await this.find(token, address);
    return this.work.read(system(ACTOR, municipalityId), (tx) => readPage(tx, visitId));
  }

  async answerDates(input: AnswerByLinkInput, address: string): Promise<SchedulingAnswer> {
    const { visitId, municipalityId } = await this.find(input.token, address);
    return this.work.run(system(ACTOR, municipalityId), async (tx) => {
      const visit = await lockVisit(tx, visitId);
      // Agreed or taken back in this very moment.
      if (!(await findLink(tx, input.token))) throw refused(say.answerLinkUnusable());
      const warnings = warningsOn(input);
      if (warnings.length) return asks(visitId, { warnings });
      const message = await writeAnswers(tx, visit, input, 'link');
      const used = { lastUsedAt: tx.now };
      await tx.manager.update(AnswerLink, { tokenHash: hashToken(input.token) }, used);
      return saved(visitId, message);
    });
  }

  /** The visit for its visitors, without any link. */
  private async lock(tx: Tx, visitId: string): Promise<Visit> {
    const visit = await lockVisit(tx, visitId);
    await mustStandOn('visitors', tx, visit);
    await this.dates.revokeLinks(tx, visitId);
    return visit;
  }

  /** Guessing is slowed down: an attempt is counted before it is tried. */
  private async find(token: string, address: string): Promise<Found> {
    await this.attempts.count({ secretLink: address });
    const link = await this.work.read(system(ACTOR), (tx) => findLink(tx, token));
    if (!link) throw refused(say.answerLinkUnusable());
    await this.attempts.forgive({ secretLink: address });
    return link;
  }
}

async function findLink(tx: ReadTx, token: string): Promise<Found | undefined> {
  const [link] = await tx.query<Found>(
    `select l.visit_id as "visitId", l.municipality_id as "municipalityId"
     from answer_link l join visit v on v.id = l.visit_id and v.state = 'proposing'
     where l.token_hash = $1 and l.revoked_at is null and l.expires_at > $2`,
    [hashToken(token), tx.now],
  );
  return link;
}

async function readPage(tx: ReadTx, visitId: string): Promise<AnswerPage> {
  const [office] = await tx.query<{ officeName: string }>(
    `select o.name as "officeName" from visit v join office o on o.id = v.office_id where v.id = $1`,
    [visitId],
  );
  return {
    officeName: office?.officeName ?? '',
    visitors: await tx.query(
      `select p.family_name || ' ' || p.given_name as name, m.part
       from visit_member m join person p on p.id = m.person_id
       where m.visit_id = $1 and m.left_at is null
       order by array_position(array['lead', 'core', 'centre'], m.part), m.joined_at, m.id`,
      [visitId],
    ),
    dates: await tx.query(
      `select id, starts_at as "startsAt", ends_at as "endsAt", method, answer from date_proposal
       where visit_id = $1 and withdrawn_at is null and proposed_by = 'visitors' order by starts_at, id`,
      [visitId],
    ),
  };
}

function note(tx: Tx, act: string, { id, officeId }: Visit): void {
  audit.record(tx, { action: `visits.${act}`, objectKind: 'Visit', objectId: id, officeId });
}
