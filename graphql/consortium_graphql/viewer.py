"""What hangs on who asks, and on whose register it is."""

from __future__ import annotations

import strawberry
from strawberry.types import Info

from consortium.access import Persona
from consortium.memberships.service import organisation_of_the_register
from consortium_graphql.context import Request
from consortium_graphql.members import Institution
from consortium_graphql.plan import reference


@strawberry.type(description="Who asks.")
class Viewer:
    """Who asks."""

    persona: Persona = strawberry.field(description="As what.")
    holder: str = strawberry.field(description="The person or program that holds the token.")
    institution: Institution | None = strawberry.field(
        description="The institution that the token stands for; null for those who act for none."
    )


@strawberry.type
class ViewerQuery:
    """What can be asked without knowing an id."""

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="Who you are, by your token."
    )
    def me(self, info: Info[Request, None]) -> Viewer:
        """Tell who asks."""
        actor = info.context.actor
        own = reference(Institution, actor.institution) if actor.institution else None
        return Viewer(persona=actor.persona, holder=actor.holder, institution=own)

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="The organisation that runs the register, or another by its id; null where there is none."
    )
    async def organisation(self, id: strawberry.ID | None = None) -> Institution | None:
        """Find the register's own organisation."""
        record = id or await organisation_of_the_register()
        return reference(Institution, record) if record else None
