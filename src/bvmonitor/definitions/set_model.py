"""The shape of a file of services and peer groups, as pydantic checks it."""

from typing import Annotated, Final, Literal

from pydantic import Discriminator, Field, Tag

from bvmonitor.definitions.model import LIST, MAPPING, TEXT, Shape, Texts, Years, form_of, text_or_mapping
from bvmonitor.definitions.values import Name, Number, Text, WebAddress, Year


class SourceModel(Shape):
    """Where a list is taken from."""

    title: Text
    url: WebAddress | None = None


class MemberModel(Years):
    """A member that came or left; both years are included."""

    municipality: Annotated[Text, Field(description="Name or number.")]


Member = Annotated[
    Annotated[Text, Tag(TEXT)] | Annotated[MemberModel, Tag(MAPPING)],
    Discriminator(text_or_mapping),
]
Members = Annotated[list[Member], Field(min_length=1)]


class ServiceModel(Years):
    """A child-welfare service that several municipalities share."""

    name: Text
    members: Members
    stated_by: Annotated[
        list[Text],
        Field(
            default_factory=list,
            description="Municipalities that say themselves that they are in it; held against the members.",
        ),
    ]


class PeerGroupModel(Shape):
    """Municipalities to set beside one's own."""

    title: Texts = Texts()
    members: Members


PeerGroup = Annotated[
    Annotated[Members, Tag(LIST)] | Annotated[PeerGroupModel, Tag(MAPPING)],
    Discriminator(form_of),
]


class SetsFile(Shape):
    """A file of services, peer groups, or both."""

    year: Annotated[
        Year | None, Field(description="The year that names, numbers and members are of; without it: today's.")
    ] = None
    source: SourceModel | None = None
    services: Annotated[dict[Name, ServiceModel], Field(default_factory=dict)]
    peer_groups: Annotated[dict[Name, PeerGroup], Field(default_factory=dict)]


SERVICES: Final = "services"
PEER_GROUPS: Final = "peer_groups"


class LikenessModel(Shape):
    """What an indicator counts for when municipalities are held against each other."""

    weight: Annotated[float, Number(0.01, 100, whole=False)] = 1
    scale: Annotated[Literal["linear", "log"], Field(description="log: twice as many is as far at any size.")] = (
        "linear"
    )


class LikenessFile(Shape):
    """The choice of what makes municipalities alike."""

    indicators: Annotated[
        dict[
            Name,
            Annotated[
                Annotated[float, Number(0.01, 100, whole=False), Tag(TEXT)]
                | Annotated[LikenessModel, Tag(MAPPING)],
                Discriminator(text_or_mapping),
            ],
        ],
        Field(min_length=1),
    ]
