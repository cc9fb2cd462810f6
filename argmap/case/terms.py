"""The field's own words: the closed lists that records choose their values from."""

from __future__ import annotations

from enum import StrEnum

ME = "me"
"""Whose a finding is that the owner of the case made."""

COURT = "court"
"""Whose the findings are that stay hidden until the user has predicted them."""


class CaseKind(StrEnum):
    """What the file holds: a motion before a court, or a debate."""

    MOTION = "motion"
    DEBATE = "debate"


class Side(StrEnum):
    """Whose claim it is."""

    MOVANT = "movant"
    RESPONDENT = "respondent"
    NEUTRAL = "neutral"

    @property
    def opposite(self) -> Side:
        """Whose an objection to a claim of this side is; neutral has none."""
        return _OPPOSITE[self]

    def of_step(self, stance: Stance) -> Side:
        """Return whose a step is that bears on a claim of this side, or on the step from one."""
        return self if stance is Stance.PRO else self.opposite


_OPPOSITE = {
    Side.MOVANT: Side.RESPONDENT,
    Side.RESPONDENT: Side.MOVANT,
    Side.NEUTRAL: Side.NEUTRAL,
}


class Status(StrEnum):
    """How a claim stands between the parties."""

    OPEN = "open"
    ADMITTED = "admitted"
    DISPUTED = "disputed"
    ASSUMED = "assumed"


class Basis(StrEnum):
    """What kind of material a claim is drawn from; `NONE` where nothing is."""

    NONE = ""
    ARTICLE = "article"
    FILING = "filing"
    ORDER = "order"
    GENERAL_KNOWLEDGE = "general knowledge"


class ClaimRole(StrEnum):
    """Whether a claim is a cause of action, a defence, or neither."""

    NONE = ""
    CAUSE_OF_ACTION = "cause of action"
    DEFENCE = "defence"


class Stance(StrEnum):
    """How an argument bears on its target."""

    PRO = "pro"
    CON = "con"


class SourceKind(StrEnum):
    """What a source is."""

    ARTICLE = "article"
    CORRESPONDENCE = "correspondence"
    FILING = "filing"
    DECLARATION = "declaration"
    ORDER = "order"
    STATUTE = "statute"
    CASE = "case"
    CONTRACT = "contract"
    TRANSCRIPT = "transcript"


class Signal(StrEnum):
    """The introductory signal of a citation (Bluebook, Bluepages B1.2)."""

    NONE = ""
    ACCORD = "accord"
    SEE = "see"
    SEE_ALSO = "see also"
    CF = "cf."
    COMPARE = "compare"
    CONTRAST = "contrast"
    CONTRA = "contra"
    BUT_SEE = "but see"
    BUT_CF = "but cf."
    SEE_GENERALLY = "see generally"


class OfferedFor(StrEnum):
    """What a cited passage is offered to show (Fed. R. Evid. 801(c))."""

    TRUTH = "truth"
    NOTICE = "notice"
    LEGAL_ACT = "legal act"
    STATE_OF_MIND = "state of mind"


class AuthorityWeight(StrEnum):
    """What a case or a statute counts for in the court of the motion; `UNSAID` by default."""

    UNSAID = ""
    BINDING = "binding"
    PERSUASIVE = "persuasive"
    OVERRULED = "overruled"


class QuestionKind(StrEnum):
    """Who has to move when a critical question is asked.

    Of an assumption the proponent, once it is asked; of an exception the asker, with
    evidence (Walton, Reed and Macagno, 2008, ch. 11).
    """

    ASSUMPTION = "assumption"
    EXCEPTION = "exception"


class QuestionState(StrEnum):
    """How a critical question about a step stands."""

    OPEN = "open"
    ANSWERED = "answered"
    CONCEDED = "conceded"


class Reply(StrEnum):
    """What is said to an item of a checklist; `UNKNOWN` where nobody has said."""

    UNKNOWN = ""
    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "does not apply"


class SpokenFor(StrEnum):
    """For whom the speaker of quoted words speaks; `UNSAID` where nobody has said."""

    UNSAID = ""
    MOVANT = "movant"
    RESPONDENT = "respondent"
    OTHERS = "others"


class Holder(StrEnum):
    """Who is hurt."""

    MOVANT = "movant"
    RESPONDENT = "respondent"
    THIRD_PARTY = "third party"
    PUBLIC = "public"


class Decision(StrEnum):
    """The decision on the motion under which a harm arises."""

    DENIED = "denied"
    GRANTED = "granted"


class Likelihood(StrEnum):
    """How likely a harm is, from least to most."""

    UNLIKELY = "unlikely"
    POSSIBLE = "possible"
    LIKELY = "likely"
    CERTAIN = "certain"


class Severity(StrEnum):
    """How bad a harm is, from least to most."""

    SLIGHT = "slight"
    MODERATE = "moderate"
    SERIOUS = "serious"
    GRAVE = "grave"


class Imminence(StrEnum):
    """How soon a harm comes, from soonest to latest; `PAST` is over."""

    NOW = "now"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    PAST = "past"


class Degree(StrEnum):
    """A yes, a no, or something between; `UNSAID` where nobody has said."""

    UNSAID = ""
    NO = "no"
    PARTLY = "partly"
    YES = "yes"


class Cause(StrEnum):
    """What brings a harm about: the act complained of, the order, the holder, or others."""

    ACT = "the act"
    ORDER = "the order"
    HOLDER = "the holder"
    OTHERS = "others"


class Told(StrEnum):
    """A yes or a no of the user's own; `UNSAID` where nobody has said."""

    UNSAID = ""
    NO = "no"
    YES = "yes"


class Delay(StrEnum):
    """Whether the time between a harm and the motion is accounted for; `UNSAID` by default."""

    UNSAID = ""
    NONE = "none"
    EXPLAINED = "explained"
    UNEXPLAINED = "unexplained"


class HarmTime(StrEnum):
    """When a harm falls; only harm before judgment counts for interim relief."""

    PAST = "past"
    BEFORE_JUDGMENT = "before judgment"
    AFTER = "after"
