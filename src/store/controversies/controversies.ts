/** The steps of a structured controversy, in order; the last posts the packet and ends it. */
export const STEPS = ['prepare', 'argue', 'swap', 'agree', 'end'] as const;
export type Step = (typeof STEPS)[number];

/** A controversy under way; it is deleted when it ends. */
export interface Controversy {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  /** The channel of a public thread. */
  readonly parentId?: string | undefined;
  readonly contrast: string;
  /** How long each step but the last takes. */
  readonly minutes: readonly number[];
  /** When each step so far was announced, in order. */
  readonly announced: readonly number[];
  /** When the next step comes, unless paused. */
  readonly nextAt: number;
  /** The ms that are left of the step while paused. */
  readonly left: number;
  /** A key such as `asked` or `missing-permission`; absent unless paused. */
  readonly pausedBecause?: string | undefined;
  /** The joint statement, empty at first, with the entries that it cites, and how often it was saved. */
  readonly statement: string;
  readonly cited: readonly string[];
  readonly version: number;
}

/** The step that was announced last; undefined before the first. */
export const currentStep = ({
  announced,
}: Pick<Controversy, 'announced'>): Exclude<Step, 'end'> | undefined =>
  STEPS.filter((step) => step !== 'end')[announced.length - 1];

/** The step that comes next. */
export const nextStep = ({ announced }: Pick<Controversy, 'announced'>): Step =>
  STEPS[announced.length] ?? 'end';

/** Whether a member has said to be ready, or was found absent when the sides were dealt again. */
export type MemberState = 'joined' | 'ready' | 'absent';

/** Somebody's side, counted from 0. */
export interface Member {
  readonly side: number;
  readonly state: MemberState;
}

/** A step that is due, leased to one worker. */
export interface DueStep {
  readonly controversy: Controversy;
  readonly step: Step;
  readonly at: number;
  /** The same for every attempt. */
  readonly nonce: string;
  readonly owner: string;
}

/** Controversies, at most one in a channel. Methods return false or undefined where it is over. */
export interface ControversyStore {
  /** Starts a controversy whose first step is due at once; false where one is under way in the channel. */
  startControversy(plan: ControversyPlan, at: number): Promise<boolean>;
  controversy(guildId: string, id: string): Promise<Controversy | undefined>;
  controversyIn(guildId: string, channelId: string): Promise<Controversy | undefined>;
  /** False too where it is paused already. */
  pauseControversy(guildId: string, id: string, at: number, because: string): Promise<boolean>;
  /** False too where it is not paused. */
  resumeControversy(guildId: string, id: string, at: number): Promise<boolean>;
  /** Ends the present step at a time. */
  endStep(guildId: string, id: string, at: number): Promise<boolean>;
  /** Ends it without a packet. */
  cancelControversy(guildId: string, id: string): Promise<boolean>;
  /** Saves the joint statement over a version; false too where somebody has saved another meanwhile. */
  saveStatement(
    guildId: string,
    id: string,
    saved: Pick<Controversy, 'statement' | 'cited'>,
    over: number,
  ): Promise<boolean>;
}

/** What an instructor starts. */
export type ControversyPlan = Pick<
  Controversy,
  'id' | 'guildId' | 'channelId' | 'parentId' | 'contrast' | 'minutes'
>;

/**
 * The members of controversies, stored as keyed hashes of their ids; key and hashes are deleted with the controversy.
 * Methods return undefined where it is over or the person has not joined.
 */
export interface MemberStore {
  /** Gives a person the side with the fewest members of `sides`, or the side that they have. */
  join(of: Controversy, userId: string, at: number, sides: number): Promise<Member | undefined>;
  member(of: Controversy, userId: string): Promise<Member | undefined>;
  /** Marks a member as ready. */
  ready(of: Controversy, userId: string): Promise<Member | undefined>;
  members(of: Controversy): Promise<Member[]>;
  /**
   * Moves members to smaller sides until no two differ by more than one, those who joined last first. Once the sides
   * argue, whoever is not ready counts as absent until they come back to their side.
   */
  dealAgain(of: Controversy, sides: number): Promise<void>;
}

/** Steps by leases, as `LeaseStore` has occurrences. */
export interface StepStore {
  claimSteps(now: number, owner: string, leaseMs: number, limit: number): Promise<DueStep[]>;
  /**
   * Records that a step was announced, at a time from which the next is counted. The last step deletes the controversy
   * and records its packet's entries. False where that was recorded before.
   */
  completeStep(due: DueStep, at: number, facts: readonly string[]): Promise<boolean>;
  /** Gives up a lease. */
  releaseStep(due: DueStep): Promise<void>;
}
