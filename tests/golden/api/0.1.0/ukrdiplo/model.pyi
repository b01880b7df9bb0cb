__all__ = ['Act', 'Actor', 'ActorKind', 'Analysis', 'Article', 'Block', 'BlockKind', 'Confidence', 'Event', 'EventMode', 'EventStatus', 'EventType', 'MODES', 'Medium', 'Mention', 'MentionKind', 'Note', 'ParsedArticle', 'Participant', 'ParticipantRole', 'Place', 'Position', 'Prose', 'Quantity', 'Sentence', 'Span', 'Stance', 'Statement', 'StatementType', 'TimeExpression', 'Word', 'hull', 'merged', 'passages_overlap', 'spans_overlap']

class Act(StrEnum):
    SAY = 'say'
    ANNOUNCE = 'announce'
    DEMAND = 'demand'
    PROPOSE = 'propose'
    PROMISE = 'promise'
    THREATEN = 'threaten'
    WARN = 'warn'
    ACCUSE = 'accuse'
    CRITICISE = 'criticise'
    PRAISE = 'praise'
    DENY = 'deny'
    CONFIRM = 'confirm'
    REJECT = 'reject'
    AGREE = 'agree'
    ASK = 'ask'
    EXPECT = 'expect'
    BELIEVE = 'believe'
    DOUBT = 'doubt'
    FEAR = 'fear'

class Actor(Extensible):
    extra: object
    id: object
    name: object
    kind: object
    anonymous: object
    wikidata: object
    iso: object
    represents: object
    affiliation: object
    office: object
    description: object
    def __init__(self, *, extra=(), id, name, kind, anonymous=False, wikidata=None, iso=None, represents=None, affiliation=None, office=None, description=None): ...

class ActorKind(StrEnum):
    PERSON = 'person'
    STATE = 'state'
    INSTITUTION = 'institution'
    ORGANISATION = 'organisation'
    MEDIA = 'media'
    GROUP = 'group'

class Analysis:
    sentences: object
    analyser: object
    def __init__(self, *, sentences=(), analyser=''): ...

class Article(Extensible):
    extra: object
    text: object
    blocks: object
    published: object
    title: object
    authors: object
    outlet: object
    url: object
    notes: object
    def __init__(self, *, extra=(), text, blocks=(), published=None, title=None, authors=(), outlet=None, url=None, notes=()): ...
    content: object
    id: object
    def prose(self, block): ...
    def surface(self, *spans): ...

class Block(Extensible):
    extra: object
    kind: object
    span: object
    skips: object
    def __init__(self, *, extra=(), kind, span, skips=()): ...

class BlockKind(StrEnum):
    HEADLINE = 'headline'
    TEASER = 'teaser'
    SUBHEADING = 'subheading'
    PARAGRAPH = 'paragraph'
    LIST_ITEM = 'list_item'
    CAPTION = 'caption'
    BOILERPLATE = 'boilerplate'
    COMMENT = 'comment'

class Confidence(Extensible):
    extra: object
    precision: object
    hits: object
    def __init__(self, *, extra=(), precision, hits): ...

class Event(Extensible):
    extra: object
    id: object
    type: object
    mode: object
    status: object
    participants: object
    when: object
    place: object
    quantities: object
    evidence: object
    statements: object
    positions: object
    rule: object
    confidence: object
    def __init__(self, *, extra=(), id, type, mode=None, status, participants=(), when=None, place=None, quantities=(), evidence, statements=(), positions=(), rule, confidence=None): ...

class EventMode(StrEnum):
    ABDUCT = 'abduct'
    ACCESS = 'access'
    AERIAL = 'aerial'
    ALLEGE = 'allege'
    ARREST = 'arrest'
    ASSIST = 'assist'
    BEAT = 'beat'
    BOYCOTT = 'boycott'
    CEASEFIRE = 'ceasefire'
    CENSOR = 'censor'
    CHANGE = 'change'
    CONVICT = 'convict'
    CROWD_CONTROL = 'crowd-control'
    CURFEW = 'curfew'
    CYBER = 'cyber'
    DEMO = 'demo'
    DEPORT = 'deport'
    DESTROY = 'destroy'
    DISAPPROVE = 'disapprove'
    DISARM = 'disarm'
    DISCONTINUE = 'discontinue'
    DRONE = 'drone'
    EXPEL = 'expel'
    EXPLOSIVES = 'explosives'
    FIREARMS = 'firearms'
    HEAVY_WEAPONS = 'heavy-weapons'
    HUNGER = 'hunger'
    INVESTIGATE = 'investigate'
    MARTIAL_LAW = 'martial-law'
    MEET = 'meet'
    MILITIA = 'militia'
    MISINFORMATION = 'misinformation'
    MULTILATERAL = 'multilateral'
    OBSTRUCT = 'obstruct'
    PHONE = 'phone'
    POLICE = 'police'
    PRIMITIVE = 'primitive'
    RELATIONS = 'relations'
    RELEASE = 'release'
    RESIGN = 'resign'
    RESTRICT = 'restrict'
    RIOT = 'riot'
    SEIZE = 'seize'
    SEXUAL = 'sexual'
    STRIKE = 'strike'
    SUICIDE_ATTACK = 'suicide-attack'
    TARGETED = 'targeted'
    TERRITORY = 'territory'
    THIRD_PARTY = 'third-party'
    TORTURE = 'torture'
    TROOPS = 'troops'
    UNCONVENTIONAL = 'unconventional'
    VIOLENCE = 'violence'
    VISIT = 'visit'
    WEAPONS = 'weapons'
    WITHDRAW = 'withdraw'
    WITHHOLD = 'withhold'
    YIELD = 'yield'

class EventStatus(StrEnum):
    OCCURRED = 'occurred'
    ONGOING = 'ongoing'
    PLANNED = 'planned'
    POSSIBLE = 'possible'
    DENIED = 'denied'

class EventType(StrEnum):
    AGREE = 'AGREE'
    CONSULT = 'CONSULT'
    SUPPORT = 'SUPPORT'
    CONCEDE = 'CONCEDE'
    COOPERATE = 'COOPERATE'
    AID = 'AID'
    RETREAT = 'RETREAT'
    REQUEST = 'REQUEST'
    ACCUSE = 'ACCUSE'
    REJECT = 'REJECT'
    THREATEN = 'THREATEN'
    PROTEST = 'PROTEST'
    SANCTION = 'SANCTION'
    MOBILIZE = 'MOBILIZE'
    COERCE = 'COERCE'
    ASSAULT = 'ASSAULT'

MODES: mappingproxy

class Medium(StrEnum):
    SPEECH = 'speech'
    THOUGHT = 'thought'
    WRITING = 'writing'

class Mention(Extensible):
    extra: object
    actor: object
    span: object
    kind: object
    alternatives: object
    rule: object
    confidence: object
    def __init__(self, *, extra=(), actor, span, kind, alternatives=(), rule, confidence=None): ...

class MentionKind(StrEnum):
    NAME = 'name'
    OFFICE = 'office'
    METONYM = 'metonym'
    COMPOUND = 'compound'
    PRONOUN = 'pronoun'
    DESCRIPTION = 'description'

class Note(Extensible):
    extra: object
    code: object
    message: object
    span: object
    def __init__(self, *, extra=(), code, message, span=None): ...

class ParsedArticle(Extensible):
    extra: object
    article: object
    actors: object
    mentions: object
    statements: object
    positions: object
    events: object
    notes: object
    analyser: object
    def __init__(self, *, extra=(), article, actors=(), mentions=(), statements=(), positions=(), events=(), notes=(), analyser=''): ...
    def actor(self, actor_id): ...
    def check(self): ...
    def faults(self): ...
    def position(self, position_id): ...
    published: object
    def statement(self, statement_id): ...
    def surface(self, *spans): ...

class Participant(Extensible):
    extra: object
    actor: object
    role: object
    def __init__(self, *, extra=(), actor, role): ...

class ParticipantRole(StrEnum):
    INITIATOR = 'initiator'
    RECIPIENT = 'recipient'
    PARTICIPANT = 'participant'
    MEDIATOR = 'mediator'
    HOST = 'host'

class Place(Extensible):
    extra: object
    text: object
    span: object
    country: object
    def __init__(self, *, extra=(), text, span, country=None): ...

class Position(Extensible):
    extra: object
    id: object
    holder: object
    topic: object
    stance: object
    attributed_by: object
    evidence: object
    statements: object
    rule: object
    confidence: object
    def __init__(self, *, extra=(), id, holder, topic, stance, attributed_by=None, evidence, statements=(), rule, confidence=None): ...

class Prose:
    text: object
    offsets: object
    def __init__(self, *, text, offsets): ...
    @classmethod
    def of(cls, text, span, skips=()): ...
    def span(self, start, end): ...

class Quantity(Extensible):
    extra: object
    number: object
    unit: object
    span: object
    def __init__(self, *, extra=(), number, unit, span): ...

class Sentence:
    words: object
    span: object
    block: object
    _children: object
    def __init__(self, *, words, span, block=0): ...
    def ancestors(self, word): ...
    def children(self, word): ...
    def head(self, word): ...
    particles: object
    root: object
    def subtree(self, word): ...

class Span:
    start: object
    end: object
    def __init__(self, start, end): ...
    def covers(self, other): ...
    def of(self, text): ...
    def overlaps(self, other): ...

class Stance(StrEnum):
    SUPPORT = 'support'
    OPPOSE = 'oppose'
    CONDITIONAL = 'conditional'
    UNCLEAR = 'unclear'

class Statement(Extensible):
    extra: object
    id: object
    type: object
    quote: object
    speaker: object
    speaker_spans: object
    cue: object
    frame: object
    addressee: object
    addressee_spans: object
    medium: object
    act: object
    via: object
    said_at: object
    negated: object
    question: object
    rule: object
    confidence: object
    def __init__(self, *, extra=(), id, type, quote, speaker=(), speaker_spans=(), cue=(), frame=(), addressee=(), addressee_spans=(), medium=(Medium.SPEECH,), act=Act.SAY, via=(), said_at=None, negated=False, question=False, rule, confidence=None): ...

class StatementType(StrEnum):
    DIRECT = 'direct'
    INDIRECT = 'indirect'
    REPORTED = 'reported'
    FREE_INDIRECT = 'free_indirect'
    INDIRECT_FREE_INDIRECT = 'indirect_free_indirect'

class TimeExpression(Extensible):
    extra: object
    text: object
    span: object
    earliest: object
    latest: object
    def __init__(self, *, extra=(), text, span, earliest=None, latest=None): ...
    resolved: object

class Word:
    index: object
    form: object
    lemma: object
    upos: object
    feats: object
    head: object
    deprel: object
    span: object
    base_deprel: object
    def __init__(self, *, index, form, lemma, upos, feats=(), head, deprel, span): ...
    def feat(self, name): ...

def hull(spans): ...

def merged(spans): ...

def passages_overlap(passages, spans): ...

def spans_overlap(left, right): ...
