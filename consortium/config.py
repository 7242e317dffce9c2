"""The settings, each from the environment or its default."""

from __future__ import annotations

from functools import lru_cache

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

EMBEDDED = "sqlite:///consortium.db"


class Settings(BaseSettings):
    """What an operator may set; every name is read from the environment with the prefix CONSORTIUM_."""

    model_config = SettingsConfigDict(env_prefix="CONSORTIUM_", frozen=True, extra="ignore")

    database_url: str = Field(
        EMBEDDED, validation_alias="DATABASE_URL", description="sqlite:///path.db or postgresql://…"
    )
    zone: str = Field(default="UTC", description="The register's IANA time zone: what “today” means.")
    organisation: str = Field(
        default="international-consortium",
        description="The seed key or id of the organisation that runs the register.",
    )
    language: str = Field(default="en", description="The language of those who ask for none.")
    largest_event: int = Field(default=60, ge=2, description="An event of more parties makes no tie.")
    open_catalogue: bool = Field(default=False, description="Whether the register may be read without a token.")
    largest_body: int = Field(default=1_000_000, ge=1_000, description="The largest request body, in bytes.")
    token_days: int = Field(default=365, ge=1, description="For how many days a new token is good.")


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Return the settings of this process."""
    return Settings.model_validate({})
