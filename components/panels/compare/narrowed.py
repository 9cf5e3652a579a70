"""What a link narrows figures over calls to, held against what the calls tell."""

import streamlit as st

from components.facts.change.only import is_offered
from components.panels import parameters
from components.panels.compare.scene import compared_calls
from components.panels.wording import say


def mend_compare() -> list[str]:
    """Drop the filters of a link that no figure of the calls is of, and say so."""
    asked = {name: value for name, parameter in parameters.ONLY.items() if (value := st.query_params.get(parameter)) is not None}
    scene = compared_calls() if asked else None
    if scene is None:
        return []
    unknown = {name: value for name, value in asked.items() if not is_offered(scene.figures, name, value)}
    for name in unknown:
        del st.query_params[parameters.ONLY[name]]
    return [say("course.unknown", found=f"{parameters.ONLY[name]}={value}"[:60]) for name, value in unknown.items()]
